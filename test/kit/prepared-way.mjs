/** Before a spec of the project `prepared` is loaded: what it asks goes by its hash (ways.ts). */
process.env.GUILDHALL_WAY = 'prepared';
