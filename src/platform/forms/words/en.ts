/** What every form says in English. */
export const en = {
  unsaved: 'What you have typed has not been saved.',
  saving: 'Saving…',
  staleTitle: 'Somebody changed this while you were writing',
  stale:
    'This is what it says now. What you wrote is still in the form: save it to replace what is below, or go back.',
}
