/** The door to amounts of money: whole minor units with their currency, and divisions that name their rounding. */
export { formatMoney } from './format-money.ts'
export {
  add,
  allocate,
  assertTotal,
  type Currency,
  type Money,
  money,
  multiply,
  type Rounding,
  subtract,
  sumOf,
} from './money.ts'
