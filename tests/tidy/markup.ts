/** The text and the attributes that stand in a file's JSX, as they are written there. */
import ts from 'typescript'
import { textOf } from './tree.ts'

export type Text = Readonly<{ place: string; text: string }>
export type Attribute = Readonly<{ place: string; name: string; text: string | undefined }>

export const textsOf = (path: string, source = textOf(path)): readonly Text[] =>
  gather(path, source, (node, place) => {
    const text = ts.isJsxText(node) ? node.text.trim() : childText(node)
    return text === undefined || text === '' ? undefined : { place, text }
  })

/** `{'Some words'}` between tags. */
function childText(node: ts.Node): string | undefined {
  if (!ts.isJsxExpression(node) || ts.isJsxAttribute(node.parent)) return undefined
  return node.expression && ts.isStringLiteralLike(node.expression) ? node.expression.text.trim() : undefined
}

/** `text` is undefined where the value is computed. */
export const attributesOf = (path: string, source = textOf(path)): readonly Attribute[] =>
  gather(path, source, (node, place) =>
    ts.isJsxAttribute(node)
      ? { place, name: node.name.getText(), text: literalOf(node.initializer) }
      : undefined,
  )

function literalOf(value: ts.JsxAttributeValue | undefined): string | undefined {
  if (value === undefined) return undefined
  if (ts.isStringLiteral(value)) return value.text
  if (!ts.isJsxExpression(value) || value.expression === undefined) return undefined
  if (ts.isStringLiteralLike(value.expression)) return value.expression.text
  return ts.isTemplateExpression(value.expression) ? value.expression.head.text : undefined
}

function gather<T>(
  path: string,
  source: string,
  look: (node: ts.Node, place: string) => T | undefined,
): readonly T[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: T[] = []
  const visit = (node: ts.Node): void => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const seen = look(node, place)
    if (seen !== undefined) found.push(seen)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
