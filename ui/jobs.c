/* jobs.c: many things prepared side by side in processes of their own, finished one after the other in order */
#include "ui/jobs.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/interrupt.h"

enum { MOST = 8, PATIENCE = 500 };    /* workers; milliseconds between two looks at the clock */

enum state { ABSENT, IDLE, PREPARING, READY, FINISHING };

struct worker {
	pid_t pid;
	int fd;                       /* to it and from it */
	enum state state;
	size_t thing;
};

struct jobs {
	const struct job_ops *ops;
	void *context;
	size_t n, next, turn;         /* things; the next to hand out; the next to finish */
	bool *lost;                   /* things of which a worker died before their turn */
	struct worker *workers;
	size_t n_workers;
};

size_t
jobs_default(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	return cores < 1 ? 1 : cores > MOST ? MOST : (size_t)cores;
}

/* All of it, or false: the other side is gone. */
static bool
put(int fd, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n > 0) {
		ssize_t sent = send(fd, at, n, MSG_NOSIGNAL);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		n -= (size_t)sent;
	}
	return true;
}

static bool
get(int fd, void *bytes, size_t n)
{
	char *at = bytes;

	while (n > 0) {
		ssize_t got = recv(fd, at, n, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

/* What the finishing of a thing writes; free() it. */
static char *
finish_text(const struct jobs *jobs, size_t thing, size_t *bytes)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, bytes);

	if (!out)
		mem_exhausted();
	jobs->ops->finish(jobs->context, thing, out);
	if (fclose(out) != 0)
		mem_exhausted();
	return text;
}

static bool
finish(const struct jobs *jobs, int fd, size_t thing)
{
	size_t bytes;
	char *text;
	bool sent;

	interrupt_watch(NULL);
	text = finish_text(jobs, thing, &bytes);
	sent = put(fd, &bytes, sizeof bytes) && put(fd, text, bytes);
	free(text);
	return sent && !interrupt_came();
}

/* The life of a worker: a thing comes, "ready" goes, "go" comes, the answer goes. */
static void
work(const struct jobs *jobs, int fd)
{
	size_t thing;
	char word;

	do {
		interrupt_unwatch();
		if (!get(fd, &thing, sizeof thing))
			break;
		jobs->ops->prepare(jobs->context, thing);
	} while (put(fd, "R", 1) && get(fd, &word, 1) && finish(jobs, fd, thing));
}

static void
start_child(const struct jobs *jobs, int fd)
{
	for (size_t i = 0; i < jobs->n_workers; i++)
		if (jobs->workers[i].state != ABSENT)
			close(jobs->workers[i].fd);
	work(jobs, fd);
	_exit(0);
}

/*
 * A killed import stores nothing more. Elsewhere than on Linux the file at hand is still finished.
 */
static void
die_with_parent(void)
{
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

static bool
start(struct jobs *jobs, struct worker *worker)
{
	int fds[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
		return false;
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	fcntl(fds[1], F_SETFD, FD_CLOEXEC);
	fflush(NULL);
	pid_t pid = fork();
	if (pid == 0) {
		die_with_parent();
		close(fds[0]);
		start_child(jobs, fds[1]);
	}
	close(fds[1]);
	if (pid < 0) {
		close(fds[0]);
		return false;
	}
	*worker = (struct worker){ .pid = pid, .fd = fds[0], .state = IDLE };
	return true;
}

static void
bury(struct worker *worker)
{
	close(worker->fd);
	while (waitpid(worker->pid, NULL, 0) < 0 && errno == EINTR)
		;
	worker->state = ABSENT;
}

static void
answer(struct jobs *jobs, const char *text)
{
	jobs->ops->answer(jobs->context, jobs->turn++, text);
}

/* A worker is gone: its thing goes with it. */
static void
lose(struct jobs *jobs, struct worker *worker)
{
	if (worker->state != IDLE)
		jobs->lost[worker->thing] = true;
	bury(worker);
}

static void
hear_answer(struct jobs *jobs, struct worker *worker)
{
	size_t bytes;
	char *text = NULL;

	if (get(worker->fd, &bytes, sizeof bytes)) {
		text = mem_alloc(bytes + 1);
		if (get(worker->fd, text, bytes)) {
			worker->state = IDLE;
			answer(jobs, text);
			free(text);
			return;
		}
	}
	free(text);
	lose(jobs, worker);
}

static void
hear(struct jobs *jobs, struct worker *worker)
{
	char word;

	if (worker->state == FINISHING)
		hear_answer(jobs, worker);
	else if (worker->state == PREPARING && get(worker->fd, &word, 1))
		worker->state = READY;
	else
		lose(jobs, worker);
}

/* Hands things to those without one; workers are made as they are needed. */
static void
hand_out(struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->n_workers && jobs->next < jobs->n; i++) {
		struct worker *worker = &jobs->workers[i];
		if (worker->state == ABSENT && !start(jobs, worker))
			continue;
		if (worker->state != IDLE)
			continue;
		worker->thing = jobs->next++;
		worker->state = PREPARING;
		put(worker->fd, &worker->thing, sizeof worker->thing);
	}
}

/*
 * Lets the thing whose turn it is be finished, once it is ready; passes over those that are lost.
 */
static void
take_turn(struct jobs *jobs)
{
	while (jobs->turn < jobs->n && jobs->lost[jobs->turn])
		answer(jobs, NULL);
	for (size_t i = 0; i < jobs->n_workers; i++) {
		struct worker *worker = &jobs->workers[i];
		if (worker->state != READY || worker->thing != jobs->turn)
			continue;
		worker->state = FINISHING;
		put(worker->fd, "G", 1);
	}
}

/* false: there is nobody to wait for. */
static bool
wait_for_word(struct jobs *jobs)
{
	struct pollfd polls[MOST];
	struct worker *who[MOST];
	nfds_t n = 0;

	for (size_t i = 0; i < jobs->n_workers; i++)
		if (jobs->workers[i].state != ABSENT) {
			who[n] = &jobs->workers[i];
			polls[n++] = (struct pollfd){ .fd = jobs->workers[i].fd, .events = POLLIN };
		}
	if (n == 0)
		return false;
	if (poll(polls, n, PATIENCE) > 0)
		for (nfds_t i = 0; i < n; i++)
			if (polls[i].revents)
				hear(jobs, who[i]);
	return true;
}

/* What is being finished is finished; the others are sent away. */
static void
dismiss(struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->n_workers; i++) {
		struct worker *worker = &jobs->workers[i];
		if (worker->state == FINISHING)
			hear_answer(jobs, worker);
		if (worker->state == PREPARING || worker->state == READY)
			kill(worker->pid, SIGTERM);
	}
	for (size_t i = 0; i < jobs->n_workers; i++)
		if (jobs->workers[i].state != ABSENT)
			bury(&jobs->workers[i]);
}

static int
run_here(struct jobs *jobs)
{
	for (; jobs->turn < jobs->n && !interrupt_came(); jobs->ops->pass(jobs->context, jobs->turn)) {
		size_t bytes;
		jobs->ops->prepare(jobs->context, jobs->turn);
		char *text = finish_text(jobs, jobs->turn, &bytes);
		answer(jobs, text);
		free(text);
	}
	return 0;
}

static int
run_workers(struct jobs *jobs, struct err *err)
{
	int result = 0;

	while (jobs->turn < jobs->n && !interrupt_came() && result == 0) {
		hand_out(jobs);
		take_turn(jobs);
		if (jobs->turn < jobs->n && !wait_for_word(jobs))
			result = err_set(err, ERR_DATA,
			    _("no process can be made: %s; try again with --jobs=1"),
			    strerror(errno));
		jobs->ops->pass(jobs->context, jobs->turn);
	}
	dismiss(jobs);
	return result;
}

int
jobs_run(const struct job_ops *ops, void *context, size_t n, size_t workers, struct err *err)
{
	struct worker list[MOST] = { { .state = ABSENT } };
	struct jobs jobs = {
		.ops = ops, .context = context, .n = n, .lost = mem_alloc(n * sizeof *jobs.lost),
		.workers = list, .n_workers = workers < MOST ? workers : MOST,
	};
	int result = workers > 1 && n > 1 ? run_workers(&jobs, err) : run_here(&jobs);

	free(jobs.lost);
	return result;
}
