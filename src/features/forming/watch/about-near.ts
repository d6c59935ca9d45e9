/** What a letter is about that tells of a group nearby, by its id: the letter leaves the desk's queue when the group does not form any more. */
export function aboutNear(groupId: string): string {
  return `near/${groupId}`;
}
