/* header.c: the headers of a table's columns as groups: which columns a total stands over */
#include <string.h>

#include "audit/header.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A header without the half of the table it belongs to, where that stands last. */
struct head {
	const char *text;
	size_t bytes;
	const char *half;     /* "预算数" or "" */
};

static const char *
leaf_of(const char *text, size_t bytes)
{
	while (bytes && text[bytes - 1] != '/')
		bytes--;
	return text + bytes;
}

static struct head
head_of(const struct column *column)
{
	static const char *const halves[] = { "预算数", "决算数", "年初预算数", "全年预算数",
		"调整预算数" };
	struct head head = { .text = column->header, .bytes = strlen(column->header), .half = "" };
	const char *leaf = leaf_of(head.text, head.bytes);
	for (size_t i = 0; leaf > head.text && i < COUNT(halves); i++) {
		if (strcmp(leaf, halves[i]) == 0) {
			head.half = halves[i];
			head.bytes = (size_t)(leaf - head.text) - 1;
			break;
		}
	}
	return head;
}

static bool
is_total(const struct head *head)
{
	return head->bytes >= 3 && memcmp(head->text + head->bytes - 3, "计", 3) == 0;
}

/* What is being looked through: the columns beside a total under one heading. */
struct search {
	struct header_parts *parts;
	const struct statement *statement;
	const struct column *total;
	const char *half;
};

/* What follows the heading in a column's header; NULL: it stands elsewhere or is no part. */
static const char *
under(const struct search *search, const struct column *column, const char *heading, size_t bytes)
{
	struct head head = head_of(column);
	if (column == search->total || column->side != search->total->side ||
	    column->unit == UNIT_NONE || strcmp(head.half, search->half) != 0 ||
	    head.bytes <= bytes || memcmp(head.text, heading, bytes) != 0)
		return NULL;
	if (bytes && head.text[bytes] != '/')
		return NULL;
	return head.text + bytes + (bytes != 0);
}

static size_t
segment(const char *rest)
{
	return strcspn(rest, "/");
}

static void
add(struct header_parts *parts, const struct column *column)
{
	for (size_t i = 0; i < parts->n; i++) {
		if (parts->parts[i] == column)
			return;
	}
	if (parts->n == HEADER_PARTS)
		parts->more = true;
	else
		parts->parts[parts->n++] = column;
}

/*
 * The end of the columns from `at` on that share a segment under the heading, and how many they
 * are; those of another half may stand between them.
 */
static size_t
group_end(const struct search *search, size_t at, const char *heading, size_t bytes, size_t *n)
{
	const struct column *columns = search->statement->columns;
	const char *first = under(search, &columns[at], heading, bytes);
	size_t length = segment(first), end = at + 1;
	*n = 1;
	for (size_t i = at + 1; i < search->statement->n_columns; i++) {
		const char *rest = under(search, &columns[i], heading, bytes);
		if (!rest)
			continue;
		if (segment(rest) != length || memcmp(rest, first, length) != 0)
			break;
		end = i + 1;
		++*n;
	}
	return end;
}

/* The column that stands for a group: the one with its heading alone, or its own total. */
static const struct column *
stands_for(const struct search *search, size_t from, size_t to, const char *heading, size_t bytes)
{
	for (size_t i = from; i < to; i++) {
		const struct column *column = &search->statement->columns[i];
		struct head head = head_of(column);
		if (head.bytes == bytes && memcmp(head.text, heading, bytes) == 0 &&
		    strcmp(head.half, search->half) == 0)
			return column;
		const char *rest = under(search, column, heading, bytes);
		if (rest && is_total(&head) &&
		    !memchr(rest, '/', (size_t)(head.text + head.bytes - rest)))
			return column;
	}
	return NULL;
}

static void
look_under(const struct search *search, const char *heading, size_t bytes)
{
	const struct column *columns = search->statement->columns;
	size_t end;
	for (size_t i = 0; i < search->statement->n_columns; i = end) {
		const char *rest = under(search, &columns[i], heading, bytes);
		size_t n, group;
		end = i + 1;
		if (!rest || strncmp(rest, "其中", 6) == 0)
			continue;
		end = group_end(search, i, heading, bytes, &n);
		group = (size_t)(rest - columns[i].header) + segment(rest);
		const struct column *one = n == 1 ? &columns[i] :
		    stands_for(search, i, end, columns[i].header, group);
		if (one)
			add(search->parts, one);
		else
			look_under(search, columns[i].header, group);
	}
}

void
header_parts(struct header_parts *parts, const struct statement *statement,
    const struct column *total)
{
	struct head head = head_of(total);
	struct search search = { parts, statement, total, head.half };
	size_t bytes = head.bytes;
	*parts = (struct header_parts){ .n = 0 };
	if (is_total(&head)) {
		const char *leaf = leaf_of(head.text, head.bytes);
		bytes = (size_t)(leaf - head.text);
		bytes -= bytes > 0;
	}
	look_under(&search, head.text, bytes);
}
