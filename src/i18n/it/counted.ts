/** Things with how many they are. */

export const families = (n: number) => (n === 1 ? '1 famiglia' : `${n} famiglie`);
export const hours = (n: string) => (n === '1' ? '1 ora' : `${n} ore`);
