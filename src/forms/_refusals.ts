/** Why a form would lie about some rows, in words that go after "would lie: ". */
export const refusals = {
  scales: () => 'its bars would share an axis, but these figures have more than one measure or unit',
  onlyRatio: () => 'a bar needs a number, and only a ratio was reported',
  several: (rows: number) => `it shows one figure, and there are ${rows}`,
  lineScales: () => 'its marks would share an axis, but these figures have more than one measure or unit',
  noNumber: () => 'a number line needs a number, and none was reported',
  numbers: () => 'it has no number axis, and some of these figures are numbers',
  noRatio: () => 'no ratio was reported',
  noDate: () => 'it stands in time, and none of these figures has a date',
  noTime: () => 'it runs over time, and these figures are not of two dates or more',
  twoDates: () => 'it goes from one date to another, and these figures are of more than two',
  noOutcome: () => 'it sets plans against what came of them, and these figures have no such pair',
  overlap: () => 'filled areas would hide each other, and these figures are of several things or speakers',
  noExact: () => 'it shows exact numbers, and none of these figures has one',
  severalDates: () => 'it has one mark for each thing, and these figures are of several dates',
  rivals: () => 'it counts each thing once, and several speak of the same one',
  noAxes: () => 'it needs to know which figures are "x" and which are "y"',
  bounds: () => 'a dot stands at one number, and some of these figures are bounds or ranges',
  noMap: () => 'no map could be read for it',
  noPlaces: () => 'none of these figures has a place on its map',
  twoInPlace: () => 'a place has one shade or one disc, and some places have several figures',
  belowZero: () => 'the area of a disc is its number, and some of these numbers are below zero',
  many: (_: number, many: number) =>
    `it has a mark for each figure, and nobody could tell ${many.toLocaleString('en')} of them apart`,
  noPairs: () => 'nothing has a number for both "x" and "y"',
};

/** Why a form would lie, in short. */
export type Refusal = keyof typeof refusals;
