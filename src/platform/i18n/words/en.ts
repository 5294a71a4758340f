/** How English puts a day and a time together. */
export const en = {
  dayAndTime: (day: string, time: string) => `${day} at ${time}`,
}
