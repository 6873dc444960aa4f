// @ts-check

/** Attributes that a reader sees or hears. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const LETTER = /\p{L}/u;

/**
 * The texts that an expression may put on the page as they stand.
 * @param {any} node
 * @returns {any[]}
 */
function literalsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && LETTER.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis.filter((/** @type {any} */ quasi) => LETTER.test(quasi.value.cooked ?? ''));
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    case 'JSXExpressionContainer':
      return literalsOf(node.expression);
    default:
      return [];
  }
}

/**
 * Refuses words on a page that do not come from the catalogues.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
const noLooseText = {
  meta: {
    type: 'problem',
    messages: { loose: 'Put “{{text}}” into the catalogues of the three languages.' },
    schema: [],
  },
  create(context) {
    const report = (/** @type {any} */ node) => {
      const text = context.sourceCode.getText(node).trim();
      context.report({ node, messageId: 'loose', data: { text } });
    };
    return {
      JSXText(/** @type {any} */ node) {
        if (LETTER.test(node.value)) report(node);
      },
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer'(/** @type {any} */ node) {
        literalsOf(node).forEach(report);
      },
      JSXAttribute(/** @type {any} */ node) {
        if (SPOKEN.has(node.name.name)) literalsOf(node.value).forEach(report);
      },
    };
  },
};

export default { meta: { name: 'masar' }, rules: { 'no-loose-text': noLooseText } };
