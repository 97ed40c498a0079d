/** A quantity as it is shown: one digit after the point. */
export const inTenths = (quantity: number): number => Math.round(quantity * 10) / 10;
