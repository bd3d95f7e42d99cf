/* Lets the N-th opening, write or sync of a file of attempts fail, once or from then on, or kills the
 * program there. Loaded before the C library; what it does stands in tests/faults.rs. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 4096

static volatile char watched[MOST];
static volatile int count, told;
static int kind, place, lasting, killing;
static const char *name;

__attribute__((constructor)) static void begin(void)
{
    const char *call = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
    kind = call ? call[0] : 0;
    place = at ? atoi(at) : 0;
    lasting = getenv("FAULT_LASTING") != NULL;
    killing = getenv("FAULT_KILL") != NULL;
    name = getenv("FAULT_FILE");
}

__attribute__((destructor)) static void end(void)
{
    if (kind)
        dprintf(2, "calls %d\n", count);
}

/* Whether this call is the one. */
static int fails(int call)
{
    if (call != kind)
        return 0;
    int now = __sync_add_and_fetch(&count, 1);
    if (place == 0 || (lasting ? now < place : now != place))
        return 0;
    if (killing)
        kill(getpid(), SIGKILL);
    if (!__sync_lock_test_and_set(&told, 1))
        dprintf(2, "fault\n");
    errno = call == 'w' && now % 2 ? ENOSPC : EIO;
    return 1;
}

static int is_watched(int file)
{
    return file >= 0 && file < MOST && watched[file];
}

static int is_ours(const char *path)
{
    return name && strstr(path, name) != NULL;
}

static void *next(const char *symbol)
{
    return dlsym(RTLD_NEXT, symbol);
}

#define OPENS(symbol)                                                                        \
    int symbol(const char *path, int flags, ...)                                             \
    {                                                                                        \
        va_list rest;                                                                        \
        va_start(rest, flags);                                                               \
        mode_t mode = va_arg(rest, mode_t);                                                  \
        va_end(rest);                                                                        \
        int ours = is_ours(path);                                                            \
        if (ours && fails('o'))                                                              \
            return -1;                                                                       \
        int (*real)(const char *, int, ...) = next(#symbol);                                 \
        int file = real(path, flags, mode);                                                  \
        if (file >= 0 && file < MOST)                                                        \
            watched[file] = ours;                                                            \
        return file;                                                                         \
    }

OPENS(open)
OPENS(open64)

int close(int file)
{
    int (*real)(int) = next("close");
    if (file >= 0 && file < MOST)
        watched[file] = 0;
    return real(file);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    ssize_t (*real)(int, const void *, size_t) = next("write");
    return is_watched(file) && fails('w') ? -1 : real(file, bytes, length);
}

#define WRITES_AT(symbol, offset)                                                            \
    ssize_t symbol(int file, const void *bytes, size_t length, offset at)                    \
    {                                                                                        \
        ssize_t (*real)(int, const void *, size_t, offset) = next(#symbol);                  \
        return is_watched(file) && fails('w') ? -1 : real(file, bytes, length, at);          \
    }

WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

#define SYNCS(symbol)                                                                        \
    int symbol(int file)                                                                     \
    {                                                                                        \
        int (*real)(int) = next(#symbol);                                                    \
        return is_watched(file) && fails('s') ? -1 : real(file);                             \
    }

SYNCS(fsync)
SYNCS(fdatasync)
