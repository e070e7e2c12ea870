export { formatPounds, formatPoundsShort, parsePounds } from './pence.ts';
