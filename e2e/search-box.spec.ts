/** Suggestions while one types, by keyboard. */
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

test('two languages in one question, chosen by keyboard', async ({ page }) => {
  await page.goto('/zh')
  const box = page.getByRole('combobox', { name: wordsOf('zh')('read.home.ask_label') })
  await box.fill('claro 销户')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options.first()).toContainText('Claro')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Escape')
  await expect(options.first()).toBeHidden()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/zh\/[a-z]{2}\/claro\/cancel$/)
})

test('Enter without a choice asks the search page', async ({ page }) => {
  const t = wordsOf('es')
  await page.goto('/es')
  const box = page.getByRole('combobox', { name: t('read.home.ask_label') })
  await box.fill('movistar perú dar de baja')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/es\/search\?q=/)
  await expect(page.locator('a[href="/es/pe/movistar/cancel"]').first()).toBeVisible()
})
