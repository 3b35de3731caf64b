// How much blue a picture holds, and where: the night theme may hold none.
import { PNG } from 'pngjs';

export const bluest = (png) => {
  const { data, width } = PNG.sync.read(png);
  let most = 0;
  let where = 0;
  for (let at = 2; at < data.length; at += 4) {
    if (data[at] > most) [most, where] = [data[at], at];
  }
  const pixel = (where - 2) / 4;
  return most === 0 ? 'no blue' : `blue ${most} at ${pixel % width}, ${Math.floor(pixel / width)}`;
};
