/* say.h: lines for the person at the terminal, in the character set of the session */
#ifndef UI_SAY_H
#define UI_SAY_H

#include <stdio.h>

/* Text in UTF-8 in the character set of the locale; what that has not is a question mark. */
void say_encoded(FILE *out, const char *text);

/* On stderr: "suan: " and the text, cleaned so that nothing in it can reach the terminal but letters. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A whole line as it is (a complaint that begins with its place), cleaned in the same way. */
void say_line(const char *line);

#endif
