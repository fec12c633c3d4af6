/* child.c: another program as a child process: no shell, bounded in time, memory and output */
#include "ingest/pages/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { OUT, SAID, STREAMS };
enum { READ, WRITE };
/* milliseconds after which an interrupt that poll has missed is seen */
enum { SLICE = 200 };
enum { EXIT_CANNOT = 126, EXIT_MISSING = 127 };

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/*
 * Away from the standard streams, one of which may have been closed, and out of the sight of other
 * children.
 */
static int
lift(int fd)
{
	int lifted = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	close(fd);
	return lifted;
}

static int
open_pipe(int ends[2])
{
	int raw[2];

	ends[READ] = ends[WRITE] = -1;
	if (pipe(raw) != 0)
		return -1;
	ends[READ] = lift(raw[READ]);
	ends[WRITE] = lift(raw[WRITE]);
	if (ends[READ] >= 0 && ends[WRITE] >= 0)
		return 0;
	shut(&ends[READ]);
	shut(&ends[WRITE]);
	return -1;
}

/* No more than what holds already. */
static void
limit(int resource, rlim_t soft, rlim_t hard)
{
	struct rlimit old;

	if (getrlimit(resource, &old) != 0)
		return;
	if (old.rlim_max == RLIM_INFINITY || hard < old.rlim_max)
		old.rlim_max = hard;
	old.rlim_cur = soft < old.rlim_max ? soft : old.rlim_max;
	setrlimit(resource, &old);
}

/* execvp takes strings that it leaves alone, but does not say so. */
static char **
arguments(const struct child *child)
{
	union {
		const char *const *given;
		char **wanted;
	} argv = { .given = child->argv };

	return argv.wanted;
}

/* Elsewhere than on Linux one that never ends stays behind where its parent is killed. */
static void
die_with_parent(pid_t parent)
{
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(EXIT_CANNOT);
#else
	(void)parent;
#endif
}

/* Only what may be done between vfork and exec: it writes nothing but what is its own. */
static _Noreturn void
become(const struct child *child, int out, int said, pid_t parent)
{
	if (dup2(child->input, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0 ||
	    dup2(said, STDERR_FILENO) < 0)
		_exit(EXIT_CANNOT);
	die_with_parent(parent);
	limit(RLIMIT_CPU, (rlim_t)child->seconds, (rlim_t)child->seconds + 1);
	limit(RLIMIT_AS, (rlim_t)child->memory, (rlim_t)child->memory);
	limit(RLIMIT_CORE, 0, 0);
	execvp(child->argv[0], arguments(child));
	_exit(errno == ENOENT || errno == ENOTDIR || errno == EACCES ? EXIT_MISSING : EXIT_CANNOT);
}

static bool
interrupted(const struct child *child)
{
	return child->interrupt && *child->interrupt;
}

static void
hear(struct child *child, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n && child->n_said < CHILD_SAID - 1; i++)
		child->said[child->n_said++] = bytes[i] != '\0' ? bytes[i] : ' ';
	child->said[child->n_said] = '\0';
}

/* Reads what is there; false at the end of the stream. */
static bool
drain(struct child *child, int fd, int stream, size_t *taken, enum child_end *end)
{
	char bytes[65536];
	ssize_t n = read(fd, bytes, sizeof bytes);

	if (n < 0)
		return errno == EINTR || errno == EAGAIN;
	if (n == 0)
		return false;
	if (stream == SAID) {
		hear(child, bytes, (size_t)n);
		return true;
	}
	*taken += (size_t)n;
	if (*taken > child->output)
		*end = CHILD_FLOOD;
	else if (!child->take(child->context, bytes, (size_t)n))
		*end = CHILD_REFUSED;
	return true;
}

static bool
has_ended(pid_t pid)
{
	siginfo_t info = { .si_pid = 0 };

	return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid;
}

/*
 * Until both streams end, or a limit is reached; a process of its own that it leaves behind may
 * hold them open for ever.
 */
static enum child_end
listen_to(struct child *child, pid_t pid, int fds[STREAMS])
{
	int64_t end_of_time = milliseconds() + (int64_t)child->seconds * 1000;
	enum child_end end = CHILD_EXITED;
	size_t taken = 0;

	while (end == CHILD_EXITED && (fds[OUT] >= 0 || fds[SAID] >= 0)) {
		struct pollfd polled[STREAMS] = {
			[OUT] = { .fd = fds[OUT], .events = POLLIN },
			[SAID] = { .fd = fds[SAID], .events = POLLIN },
		};
		int ready = poll(polled, STREAMS, SLICE);
		if (ready == 0 && has_ended(pid))
			break;
		if (interrupted(child))
			end = CHILD_INTERRUPTED;
		else if (milliseconds() >= end_of_time)
			end = CHILD_SLOW;
		for (int i = 0; i < STREAMS && ready > 0 && end == CHILD_EXITED; i++)
			if (polled[i].revents && !drain(child, fds[i], i, &taken, &end))
				shut(&fds[i]);
	}
	return end;
}

/* Where somebody ignores SIGCHLD there is no status: the output tells whether it is whole. */
static enum child_end
reap(struct child *child, pid_t pid, enum child_end end)
{
	int status = 0;
	pid_t reaped;

	if (end != CHILD_EXITED)
		kill(pid, SIGKILL);
	do
		reaped = waitpid(pid, &status, 0);
	while (reaped < 0 && errno == EINTR);
	if (end != CHILD_EXITED || reaped < 0)
		return end;
	if (WIFEXITED(status)) {
		child->status = WEXITSTATUS(status);
		return child->status == EXIT_MISSING ? CHILD_MISSING : CHILD_EXITED;
	}
	int by = WTERMSIG(status);
	if (by == SIGXCPU)
		return CHILD_SLOW;
	/* Ctrl-C comes to both: the own signal has come by now */
	if (interrupted(child))
		return CHILD_INTERRUPTED;
	return by == SIGINT || by == SIGTERM || by == SIGHUP || by == SIGQUIT ? CHILD_ENDED
	    : CHILD_CRASHED;
}

enum child_end
child_run(struct child *child)
{
	int out[2], said[2];

	child->n_said = 0;
	child->said[0] = '\0';
	child->status = 0;
	if (open_pipe(out) != 0 || open_pipe(said) != 0) {
		child->error = errno;
		shut(&out[READ]);
		shut(&out[WRITE]);
		return CHILD_FAILED;
	}
	pid_t parent = getpid();
	/* no copy of the memory: what is read so far makes no child dearer */
	pid_t pid = vfork();
	if (pid == 0)
		become(child, out[WRITE], said[WRITE], parent);
	child->error = errno;
	shut(&out[WRITE]);
	shut(&said[WRITE]);
	int fds[STREAMS] = { [OUT] = out[READ], [SAID] = said[READ] };
	enum child_end end = pid < 0 ? CHILD_FAILED : reap(child, pid, listen_to(child, pid, fds));
	shut(&fds[OUT]);
	shut(&fds[SAID]);
	return end;
}
