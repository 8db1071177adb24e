import { Field, ID, InputType, TypeMetadataStorage } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { ArrayMaxSize, MaxLength, validateSync } from 'class-validator';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Day } from '../graphql/scalars';
import { clientSchema, staffSchema } from '../graphql/schema-holder';
import { TestApi } from '../testing/test-api';

type Target = new () => object;

/** Whatever an exercise asks for: its own definition says what may stand there, and how much of it. */
const free = ['SaveDraftInput.answers', 'SaveJointDraftInput.answers'];
/** Looked up among what the code has, or by its hash. */
const bare = ['exercise.key', 'invitation.token', 'passwordReset.token'];

let api: TestApi;
let classes: ReadonlyMap<string, Target>;

beforeAll(async () => {
  api = await TestApi.start();
  classes = new Map(
    TypeMetadataStorage.getInputTypesMetadata().map(({ name, target }) => [name, target as Target]),
  );
});
afterAll(() => api.stop());

const long = ['a', '1', '+', '-', ' a', 'é'].map((filler) => filler.repeat(50_000));

/** Of years that a calendar has, and that no database, comparison or person here means. */
const strangeDays = ['0000-01-01', '1899-12-31', '9999-12-31', '12026-11-29'];

const isRefused = (target: Target, field: string, value: unknown): boolean =>
  validateSync(plainToInstance(target, { [field]: value })).some(({ property }) => property === field);

/** What could be said of a field without a limit, or that it is what it should not be. */
const complaints = (place: string, name: string, given: GraphQLInputType, target?: Target): string[] => {
  const type = getNullableType(given);
  const named = getNamedType(given);
  const isList = isListType(type);
  const found: string[] = [];
  if (/(^id|Id)s?$/.test(name) && named.name !== 'ID') found.push(`${place} names a row and is no ID`);
  if (named.name === 'Json' && !free.includes(place)) found.push(`${place} takes anything`);
  const isText = isScalarType(named) && named.name === 'String';
  if (!target) return isText && !bare.includes(place) ? [...found, `${place} has no limit`] : found;
  if (isList && !isRefused(target, name, new Array(2_000).fill(null))) found.push(`${place} has no end`);
  const values = long.map((text) => (isList ? [text] : text));
  if (named.name === 'Day' && !strangeDays.every((day) => isRefused(target, name, day)))
    found.push(`${place} takes days of any year`);
  if (isText && !values.every((value) => isRefused(target, name, value))) found.push(`${place} has no limit`);
  return found;
};

const complaintsAbout = ({ getTypeMap, getQueryType, getMutationType }: Bound): string[] => [
  ...Object.values(getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          complaints(`${type.name}.${field.name}`, field.name, field.type, classes.get(type.name)),
        )
      : [],
  ),
  ...[getQueryType(), getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((operation) =>
      operation.args.flatMap(({ name, type }) => complaints(`${operation.name}.${name}`, name, type)),
    ),
  ),
];

type Bound = Pick<GraphQLSchema, 'getTypeMap' | 'getQueryType' | 'getMutationType'>;
const bound = (schema: GraphQLSchema): Bound => ({
  getTypeMap: () => schema.getTypeMap(),
  getQueryType: () => schema.getQueryType(),
  getMutationType: () => schema.getMutationType(),
});

describe('inputs', () => {
  it('have an end, whatever they take; name rows by ID alone; and never take just anything', () => {
    expect(classes.size).toBeGreaterThan(50);
    for (const { schema } of [staffSchema, clientSchema]) expect(complaintsAbout(bound(schema))).toEqual([]);
  });

  it('come without subscriptions, which nothing above looks at', () => {
    for (const { schema } of [staffSchema, clientSchema]) expect(schema.getSubscriptionType()).toBeFalsy();
  });

  it('are noticed without an end', () => {
    @InputType()
    class StrayInput {
      @Field(() => String)
      text: string;

      @Field(() => String)
      @MaxLength(10)
      short: string;

      @Field(() => [String])
      @ArrayMaxSize(10)
      texts: string[];

      @Field(() => [ID])
      ids: string[];

      @Field(() => Day)
      on: string;
    }
    classes = new Map([['StrayInput', StrayInput]]);
    const stray = buildSchema(`scalar Json
      scalar Day
      input StrayInput { text: String, short: String, texts: [String!], ids: [ID!], anything: Json, coupleId: String, on: Day }
      type Query { stray(input: StrayInput, coupleId: String, word: String): Int }`);
    expect(complaintsAbout(bound(stray))).toEqual([
      'StrayInput.text has no limit',
      'StrayInput.texts has no limit',
      'StrayInput.ids has no end',
      'StrayInput.anything takes anything',
      'StrayInput.coupleId names a row and is no ID',
      'StrayInput.coupleId has no limit',
      'StrayInput.on takes days of any year',
      'stray.coupleId names a row and is no ID',
      'stray.coupleId has no limit',
      'stray.word has no limit',
    ]);
  });
});
