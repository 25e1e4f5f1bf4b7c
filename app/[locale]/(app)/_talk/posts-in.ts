/** Changing one post wherever the browser's memory of answers holds it. Pure. */
import type { PostPage, PostView, ThreadView } from '@/lib/discussion/schema'

type Pages = { pages: PostPage[]; pageParams: unknown[] }
export type Change = (post: PostView) => PostView

const inPage = <Page extends { items: PostView[] }>(page: Page, id: string, change: Change): Page =>
  page.items.some((post) => post.id === id)
    ? { ...page, items: page.items.map((post) => (post.id === id ? change(post) : post)) }
    : page

/** A list, a thread or pages of comments with one post changed; anything else as it is. */
export function withChanged(data: unknown, id: string, change: Change): unknown {
  if (typeof data !== 'object' || data === null) return data
  if ('question' in data) {
    const { question, answers } = data as ThreadView
    return {
      ...data,
      question: question.id === id ? change(question) : question,
      answers: inPage(answers, id, change),
    }
  }
  if ('pages' in data) {
    const { pages } = data as Pages
    return { ...data, pages: pages.map((page) => inPage(page, id, change)) }
  }
  return 'items' in data ? inPage(data as PostPage, id, change) : data
}

/** How many find it helpful once somebody has said so, or has taken it back. */
export const voted = (post: PostView, helpful: boolean): PostView =>
  post.voted === helpful ? post : { ...post, voted: helpful, helpful: post.helpful + (helpful ? 1 : -1) }
