/** Things with how many they are. */

export const families = (n: number) => (n === 1 ? '1 family' : `${n} families`);
export const hours = (n: string) => (n === '1' ? '1 hour' : `${n} hours`);
