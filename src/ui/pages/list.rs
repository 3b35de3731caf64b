//! The list of pages as a macro: which are in the program itself, which come in parts. The list stands in `pages`.
//!
//! In a release build (`stillnight_split`, set by scripts/build.sh) each `in` names a file that is cut out of the
//! program. Elsewhere all is one file, and a part is here as soon as it is asked for.

macro_rules! pages {
    (
        here { $($own:pat => $own_page:expr),+ $(,)? }
        $($part:ident in $file:ident $(with [$($event:pat => $answer:expr),+])? {
            $($route:pat $(if $holds:expr)? => $page:expr),+ $(,)?
        })+
    ) => {
        thread_local! {
            $(static $part: Part = const {
                fn fetch() -> Coming {
                    Box::pin(async { $file().await.ok() })
                }
                Part::new(fetch)
            };)+
        }

        const ALL: &[Name] = &[$(&$part),+];

        /// The part that a route's page comes in; `None` if it is in the program itself.
        #[expect(unused_variables, reason = "only the page looks at what a route holds")]
        #[expect(unreachable_patterns, reason = "a page in the program may have more of it in a part")]
        fn part_of(route: &Route) -> Option<Name> {
            match route {
                $($own => None,)+
                $($($route $(if $holds)? => Some(&$part),)+)+
            }
        }

        /// The first part that has the answer to an event; `None` if it is in the program itself.
        #[expect(unreachable_patterns, reason = "several parts may have it")]
        fn part_with(event: &Event) -> Option<Name> {
            match event {
                $($($($event => Some(&$part),)+)?)+
                _ => None,
            }
        }

        fn draw_here(route: Route) -> Node {
            match route {
                $($own => $own_page.into(),)+
                _ => Node::NOTHING,
            }
        }

        $(
            // What crosses the cut is one function; it is called like any other from then on.
            #[cfg(stillnight_split)]
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn $file() -> Result<Here, wasm_split_helpers::SplitLoaderError> {
                Ok(handed_over!([$($route $(if $holds)? => $page),+] [$($($event => $answer),+)?]))
            }

            #[cfg(not(stillnight_split))]
            async fn $file() -> Result<Here, std::convert::Infallible> {
                Ok(handed_over!([$($route $(if $holds)? => $page),+] [$($($event => $answer),+)?]))
            }
        )+
    };
}

macro_rules! handed_over {
    ([$($route:pat $(if $holds:expr)? => $page:expr),+] [$($event:pat => $answer:expr),*]) => {
        Here {
            draw: |route| match route {
                $($route $(if $holds)? => $page.into(),)+
                _ => Node::NOTHING,
            },
            answer: |event| match event {
                $($event => Some($answer as Answer),)*
                #[allow(unreachable_patterns)]
                _ => None,
            },
        }
    };
}

pub(super) use {handed_over, pages};
