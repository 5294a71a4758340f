/** The first link of every page: past the menu, to what the page is about (WCAG 2.4.1). */

/**
 * The browser follows it by itself: a page change made by script would take the focus back a moment later, away from where
 * a quick typist has gone on to.
 *
 * `<SkipLink words="Siirry sisältöön" />`
 */
export function SkipLink({ words }: { words: string }) {
  return (
    <a class="skip-link" href="#content" data-turbo="false">
      {words}
    </a>
  )
}
