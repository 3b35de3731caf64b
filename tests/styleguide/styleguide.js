// Sets the theme, the text size and the shell state from the address: ?theme=night&text=200&shell=tonight-night
const wanted = new URLSearchParams(location.search);
for (const name of ["theme", "text", "shell", "failed"]) {
  if (wanted.has(name)) document.documentElement.dataset[name] = wanted.get(name);
}
addEventListener("DOMContentLoaded", () => {
  const open = wanted.get("dialog") && document.querySelector("dialog");
  if (open) open.showModal();
});
