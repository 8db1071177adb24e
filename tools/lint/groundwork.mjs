// The house plan as lint rules: what no general plug-in knows.

const door = /^(?:\.\.\/)+(?<rest>[^.].*)$/;

/** Inside `features`, another feature is used through its door: `../other`, never `../other/file`. */
const featureDoor = {
  meta: { type: 'problem', schema: [], messages: { door: 'Use the door of the feature: "../{{feature}}".' } },
  create(context) {
    const place = /\/features\/([^/]+)\/(.*)$/.exec(context.filename.replaceAll('\\', '/'));
    if (!place) return {};
    const [, own, file] = place;
    const up = '../'.repeat(file.split('/').length);
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith(up) || !door.test(source)) return;
      const [feature, ...inside] = source.slice(up.length).split('/');
      if (feature && feature !== '..' && feature !== own && inside.length > 0) {
        context.report({ node, messageId: 'door', data: { feature } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const guarded = new Set([
  'DataSource',
  'InjectRepository',
  'InjectDataSource',
  'getRepository',
  'Repository',
]);

/** Only the platform opens pools; a feature reaches data through its unit of work. */
const noWayAroundTheWall = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{name}} goes around the unit of work.' } },
  create(context) {
    return {
      ImportSpecifier(node) {
        const isType = node.importKind === 'type' || node.parent.importKind === 'type';
        if (guarded.has(node.imported.name) && !isType) {
          context.report({ node, messageId: 'wall', data: { name: node.imported.name } });
        }
      },
      MemberExpression(node) {
        if (node.property.type === 'Identifier' && node.property.name === 'getRepository') {
          context.report({ node, messageId: 'wall', data: { name: 'getRepository' } });
        }
      },
    };
  },
};

const spoken = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
]);
const hasWords = (text) => /\p{L}{2,}/u.test(text);
/** How a sentence begins: names of keys, fonts and classes don't read so. */
const isSentence = (text) => /(?<![\p{L}\d<])\p{Lu}\p{Ll}* \p{Ll}{2,}/u.test(text);
/** What is thrown is for whoever mends it, and what is asked is GraphQL. */
const isForNobody = ({ parent }) =>
  (parent.type === 'NewExpression' && /(Error|Unreachable|Answer)$/.test(parent.callee.name)) ||
  (parent.type === 'CallExpression' && parent.callee.name === 'graphql');

/** The texts that an expression can come to, written as they are. */
const textsOf = (node) => {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw);
  if (node?.type === 'ConditionalExpression')
    return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node?.type === 'LogicalExpression')
    return [...(node.operator === '&&' ? [] : textsOf(node.left)), ...textsOf(node.right)];
  if (node?.type === 'BinaryExpression' && node.operator === '+')
    return [...textsOf(node.left), ...textsOf(node.right)];
  return [];
};

/** What a person reads comes from the message catalogue. */
const wordsFromTheCatalogue = {
  meta: { type: 'problem', schema: [], messages: { words: 'Words come from the message catalogue.' } },
  create(context) {
    const refuseSentence = (node) => {
      if (textsOf(node).some(isSentence) && !isForNobody(node)) context.report({ node, messageId: 'words' });
    };
    return {
      Literal: refuseSentence,
      TemplateLiteral: refuseSentence,
      JSXText(node) {
        if (hasWords(node.value)) context.report({ node, messageId: 'words' });
      },
      JSXAttribute(node) {
        const { value } = node;
        const texts = textsOf(value?.type === 'JSXExpressionContainer' ? value.expression : value);
        if (spoken.has(node.name.name) && texts.some(hasWords)) {
          context.report({ node, messageId: 'words' });
        }
      },
      JSXExpressionContainer(node) {
        const isChild = node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment';
        if (isChild && textsOf(node.expression).some(hasWords)) {
          context.report({ node, messageId: 'words' });
        }
      },
    };
  },
};

export const groundwork = {
  rules: {
    'feature-door': featureDoor,
    'no-way-around-the-wall': noWayAroundTheWall,
    'words-from-the-catalogue': wordsFromTheCatalogue,
  },
};
