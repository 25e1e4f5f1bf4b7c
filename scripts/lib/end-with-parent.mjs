// Loaded into a child before its program: when the command that started it is gone, it ends in order.
import process from 'node:process'

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
