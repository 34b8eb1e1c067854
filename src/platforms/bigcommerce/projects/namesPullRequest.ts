/** Returns whether a name has the number of a pull request in it as a whole number: `pr-7` is of 7, `store-17` is not. */
export function namesPullRequest(name: string, number: number): boolean {
  return new RegExp(String.raw`(?<!\d)${String(number)}(?!\d)`).test(name);
}
