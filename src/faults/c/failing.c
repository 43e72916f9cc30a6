/* A file system that fails: preloaded into a process, lets the n-th operation that changes something below a folder fail, or kills the process there.
 * Steered through a file that is mapped into memory, named by RAWI_FAULTS (struct control below, in the machine's byte order), or by RAWI_KILL_AT=n
 * and RAWI_KILL_BELOW=folder. Programs that are linked statically are not reached. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { ONCE = 0, FROM_THEN_ON = 1, KILL = 2 };

struct control {
  int64_t left;   /* operations until the one that fails; 0: none fails */
  int64_t count;  /* operations so far */
  int64_t jump;   /* seconds that the clock is off once the n-th operation was reached */
  int32_t error;  /* errno of the failure; 0: only the clock jumps */
  int32_t mode;
  int32_t reached;
  int32_t unused;
  char folder[1024];
};

static struct control *control;
static struct control own;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("RAWI_FAULTS");
  const char *kill_at = getenv("RAWI_KILL_AT");
  if (file && *file) {
    int fd = open(file, O_RDWR);
    if (fd >= 0) {
      void *map = mmap(0, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (map != MAP_FAILED) control = map;
      close(fd);
    }
  } else if (kill_at) {
    const char *below = getenv("RAWI_KILL_BELOW");
    own.left = atoll(kill_at);
    own.mode = KILL;
    if (below) strncpy(own.folder, below, sizeof own.folder - 1);
    control = &own;
  }
}

static int below(const char *path) {
  if (!control || !control->folder[0] || !path) return 0;
  return strncmp(path, control->folder, strlen(control->folder)) == 0;
}

static int of(int fd) {
  if (!control || !control->folder[0]) return 0;
  char link[64], path[1100];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  return below(path);
}

/* Whether this operation fails. */
static int fails(void) {
  __sync_add_and_fetch(&control->count, 1);
  if (control->left <= 0 && !control->reached) return 0;
  int64_t left = control->reached ? -1 : __sync_sub_and_fetch(&control->left, 1);
  if (left > 0) return 0;
  int first = left == 0;
  control->reached = 1;
  if (control->mode == KILL) kill(getpid(), SIGKILL);
  if (control->error && (first || control->mode == FROM_THEN_ON)) {
    errno = control->error;
    return 1;
  }
  return 0;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *) dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t n) { REAL(write); return of(fd) && fails() ? -1 : real(fd, bytes, n); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) { REAL(pwrite); return of(fd) && fails() ? -1 : real(fd, bytes, n, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) { REAL(pwrite64); return of(fd) && fails() ? -1 : real(fd, bytes, n, at); }
ssize_t writev(int fd, const struct iovec *parts, int n) { REAL(writev); return of(fd) && fails() ? -1 : real(fd, parts, n); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return of(fd) && fails() ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return of(fd) && fails() ? -1 : real(fd, n); }
int fsync(int fd) { REAL(fsync); return of(fd) && fails() ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return of(fd) && fails() ? -1 : real(fd); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); return below(path) && fails() ? -1 : real(path, mode); }
int rename(const char *from, const char *to) { REAL(rename); return below(to) && fails() ? -1 : real(from, to); }
int unlink(const char *path) { REAL(unlink); return below(path) && fails() ? -1 : real(path); }
int rmdir(const char *path) { REAL(rmdir); return below(path) && fails() ? -1 : real(path); }

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest); \
    if ((flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) && below(path) && fails()) return -1; \
    return real(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(clock_gettime);
  int code = real(clock, now);
  if (!code && clock == CLOCK_REALTIME && control && control->reached) now->tv_sec += control->jump;
  return code;
}
