export { type KeepingStart, keepingStarts, type LawfulBasis, lawfulBases, type Sphere, spheres } from './bases.ts';
export { NOT_PERSONAL } from './not-personal.ts';
export { PERSONAL_FIELDS, type PersonalField } from './purposes.ts';
