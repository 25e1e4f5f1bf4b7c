'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { focusControl } from '@/app/_ui/error-summary'
import type { Json } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import { type At, idOf, within } from './json-path'
import { type EditAction, type Edited, type EditState, editedAt, reduce, startOf } from './state'

/** What the page is and was, while it is edited. */
export type Subject = {
  /** Path of the page, and of the pages it belongs to. */
  path: string
  /** The version the edit began from; null for a page that is not there yet. */
  base: EntryContent | null
  /** Number of that version. */
  revision: number
  /** Currency of the country, to begin fees with. */
  currency: string | undefined
  /** Keys of sources that are stored already: their particulars are not ours to change. */
  stored: ReadonlySet<string>
}

type Store = {
  read: () => EditState
  subscribe: (listener: () => void) => () => void
  act: (action: EditAction) => void
}

const StoreContext = createContext<Store | null>(null)
const SubjectContext = createContext<Subject | null>(null)

function createStore(start: Edited, unsaved: boolean): Store {
  let state = startOf(start, unsaved)
  const listeners = new Set<() => void>()
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act: (action) => {
      state = reduce(state, action)
      for (const listener of listeners) listener()
    },
  }
}

type ProviderProps = { start: Edited; subject: Subject; unsaved?: boolean; children: ReactNode }

/** Holds what is edited. Each field listens to its own place, so that typing draws one field anew. */
export function EditProvider({ start, subject, unsaved = false, children }: ProviderProps) {
  const [store] = useState(() => createStore(start, unsaved))
  return (
    <StoreContext value={store}>
      <SubjectContext value={subject}>{children}</SubjectContext>
    </StoreContext>
  )
}

/** @throws Error outside of the editor */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('not inside of an editor')
  return store
}

/** @throws Error outside of the editor */
export function useSubject(): Subject {
  const subject = useContext(SubjectContext)
  if (!subject) throw new Error('not inside of an editor')
  return subject
}

/** A part of the state; `pick` must give the same object while nothing changed there. */
export function useEdit<Part>(pick: (state: EditState) => Part): Part {
  const { subscribe, read } = useStore()
  const chosen = () => pick(read())
  return useSyncExternalStore(subscribe, chosen, chosen)
}

export const useAct = () => useStore().act

/** The value at a place, drawn anew when it becomes another one. */
export const useValue = (at: At): Json | undefined => useEdit((state) => editedAt(state, at))

/** The first thing wrong with exactly this place. */
export const useIssue = (at: At) =>
  useEdit((state) => state.issues.find((issue) => issue.path.length === at.length && within(issue.path, at)))

/** Moves to a control that is drawn with the next change. */
export function useFocusSoon(): (at: At | string) => void {
  const frame = useRef(0)
  return useCallback((at) => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => focusControl(typeof at === 'string' ? at : idOf(at)))
  }, [])
}
