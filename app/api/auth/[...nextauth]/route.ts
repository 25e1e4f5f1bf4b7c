export { GET } from '@/lib/auth/next-auth-route'
