/* golden.c: the file of the screens that a case must show */
#include "screen/golden.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A golden file is a row of sections, each "== head" and its body. */
struct section *
golden_read(const char *path)
{
	struct section *first = NULL, **end = &first;
	char *line = NULL;
	size_t size = 0, body_size;
	ssize_t n;
	FILE *body = NULL, *in = fopen(path, "r");
	if (!in)
		return NULL;
	while ((n = getline(&line, &size, in)) > 0) {
		if (strncmp(line, "== ", 3) == 0) {
			if (body)
				fclose(body);
			*end = calloc(1, sizeof **end);
			(*end)->head = strndup(line + 3, (size_t)n - 4);
			body = open_memstream(&(*end)->body, &body_size);
			end = &(*end)->next;
		} else if (body) {
			fputs(line, body);
		}
	}
	if (body)
		fclose(body);
	free(line);
	fclose(in);
	return first;
}

void
golden_free(struct section *section)
{
	while (section) {
		struct section *next = section->next;
		free(section->head);
		free(section->body);
		free(section);
		section = next;
	}
}

struct section *
golden_find(struct section *section, const char *name)
{
	size_t n = strlen(name);
	while (section && !(strncmp(section->head, name, n) == 0 && section->head[n] == ' '))
		section = section->next;
	return section;
}

bool
golden_same(const struct section *section, const char *text)
{
	size_t n = strlen(section->head);
	return strncmp(section->head, text, n) == 0 && text[n] == '\n' && strcmp(section->body, text + n + 1) == 0;
}

static size_t
line_length(const char *text)
{
	return strcspn(text, "\n");
}

/* Lines that differ, place by place: "-" what should be there, "+" what is. */
void
golden_show_difference(const struct section *section, const char *text)
{
	const char *want = section->body, *got = text + line_length(text) + 1;
	if (strncmp(section->head, text, line_length(text)) != 0 || section->head[line_length(text)])
		printf("# -== %s\n# +== %.*s\n", section->head, (int)line_length(text), text);
	while (*want || *got) {
		size_t w = line_length(want), g = line_length(got);
		if (w != g || strncmp(want, got, w) != 0) {
			if (*want)
				printf("# -%.*s\n", (int)w, want);
			if (*got)
				printf("# +%.*s\n", (int)g, got);
		}
		want += w + (want[w] != '\0');
		got += g + (got[g] != '\0');
	}
}
