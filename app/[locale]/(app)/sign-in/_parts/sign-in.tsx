'use client'

import { useState } from 'react'
import { CodeForm } from './code-form'
import { EmailForm } from './email-form'

type SignInProps = {
  next: string
  /** This browser has asked already. */
  asked: boolean
  minutes: number
}

/** Asking for the mail, then typing its code. */
export function SignIn({ next, asked, minutes }: SignInProps) {
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(asked)
  return sent ? (
    <CodeForm minutes={minutes} next={next} email={email} onRestart={() => setSent(false)} />
  ) : (
    <EmailForm next={next} email={email} onEmail={setEmail} onSent={() => setSent(true)} />
  )
}
