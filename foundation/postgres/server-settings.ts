/** Given on the command line and not in a file, so that a new Huxue brings its settings to an old data folder. */
export function serverSettings(socketFolder: string, durable: boolean): string[] {
  const settings = {
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    listen_addresses: '',
    max_connections: 60,
    // Sized for two cores and a few gigabytes, the machine a district office has.
    shared_buffers: durable ? '256MB' : '128MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    max_parallel_workers_per_gather: 1,
    random_page_cost: 1.1,
    jit: 'off',
    // Until the rows of a table are counted, plans are guesses; a minute of them is long when a district starts.
    autovacuum_naptime: '15s',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_line_prefix: '%m [%p] %u ',
    log_checkpoints: 'off',
    idle_in_transaction_session_timeout: '5min',
    ...(durable ? certain : forgetful),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const certain = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_senders: 0,
  wal_level: 'minimal',
}
