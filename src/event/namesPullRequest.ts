/** Returns whether a name contains the number of a pull request as a whole number: for 7, `pr-7` does, `store-17` does not. */
export function namesPullRequest(name: string, number: number): boolean {
  return new RegExp(String.raw`(?<!\d)${String(number)}(?!\d)`).test(name);
}
