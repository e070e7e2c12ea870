import 'reflect-metadata';
import { parseEdtf, parseIsoDate } from '@atlas/shared/time';
import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';

/** A scalar kept as text on both sides; `check` throws, naming the value, where it cannot be one. */
function textScalar(name: string, description: string, check: (text: string) => unknown): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new TypeError(`${JSON.stringify(value)} is not a ${name}: it is written as text in quotes.`);
    check(value);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind),
  });
}

export const DateScalar = textScalar('Date', 'A day in Europe/London, written YYYY-MM-DD.', parseIsoDate);

export const EdtfScalar = textScalar(
  'Edtf',
  'A date as a source gives it, ISO 8601-2 to level 2: "2013-09", "2023-23" for autumn 2023, "2014?", "XXXX-02-07" for 7 February of a year not given.',
  parseEdtf,
);

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment, RFC 3339 in UTC: when something was recorded.',
});

export const PenceScalar = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: 'Pence',
  description: 'An amount of money in whole pence sterling.',
});
