/** A text in the two languages the product speaks. */
export interface Text {
  vi: string;
  en: string;
}
