/** Cities on one page of the lab: with districts from all over Italy they are hundreds. */
export const citiesOnAPage = 25;

/** Some of the cities, in the order given, and which page of how many they are. */
export interface CityPage<City> {
  readonly cities: readonly City[];
  readonly page: number;
  readonly pages: number;
}

/** The asked page of cities; the last one where there are not so many. */
export function cityPage<City>(cities: readonly City[], asked: number): CityPage<City> {
  const pages = Math.max(1, Math.ceil(cities.length / citiesOnAPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { cities: cities.slice((page - 1) * citiesOnAPage, page * citiesOnAPage), page, pages };
}
