import { CatalogError } from '../catalog-error.ts';
import { createRecordReader } from '../read-records.ts';
import {
  type Claim,
  type Contradiction,
  claimSchema,
  contradictionSchema,
  type MergedClaim,
  mergedClaimSchema,
  type UnusedClaim,
  unusedClaimSchema,
} from '../schemas/claim.ts';

/** What the dataset knows of the statements of the articles, apart from where they are carried. */
export type Claims = {
  index: readonly Claim[];
  merged: readonly MergedClaim[];
  notUsed: readonly UnusedClaim[];
  contradictions: readonly Contradiction[];
};

/**
 * Reads the claim files of the dataset in `directory`.
 * @throws CatalogError with every fault of their form
 */
export const readClaims = (directory: string): Claims => {
  const reader = createRecordReader(directory);
  const claims = {
    index: reader.list('claims/index.json', claimSchema),
    merged: reader.list('claims/merged.json', mergedClaimSchema),
    notUsed: reader.list('claims-not-used.json', unusedClaimSchema),
    contradictions: reader.list('claims/contradictions.json', contradictionSchema),
  };
  if (reader.problems.length > 0) throw new CatalogError(reader.problems);
  return claims;
};
