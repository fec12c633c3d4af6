/*
 * pixels.c: is there an upright in a picture that goes straight through so many rows of text?
 *
 * pixels ROWS OF <PICTURE: a picture (PPM, binary) of a window of OF rows. Looks for a column of pixels in which the upright of a row comes
 * within the height of a row below the one before, ROWS times. Exit 0 and where it is; 1 and what the best column has.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct picture {
	int width, height;
	unsigned char *pixel, ground[3];      /* red, green, blue */
};

static int
read_picture(struct picture *picture)
{
	int most;
	if (scanf("P6 %d %d %d", &picture->width, &picture->height, &most) != 3 || most != 255 || getchar() == EOF)
		return -1;
	size_t size = 3 * (size_t)picture->width * (size_t)picture->height;
	picture->pixel = malloc(size);
	return fread(picture->pixel, 1, size, stdin) == size ? 0 : -1;
}

/* The most frequent of each part. */
static void
find_ground(struct picture *picture)
{
	for (int part = 0; part < 3; part++) {
		size_t count[256] = { 0 }, most = 0;
		for (long i = 0; i < (long)picture->width * picture->height; i++)
			count[picture->pixel[3 * i + part]]++;
		for (int value = 0; value < 256; value++)
			if (count[value] > most) {
				most = count[value];
				picture->ground[part] = (unsigned char)value;
			}
	}
}

static int
ink(const struct picture *picture, int x, int y)
{
	const unsigned char *pixel = picture->pixel + 3 * ((size_t)y * (size_t)picture->width + (size_t)x);
	int most = 0;
	for (int part = 0; part < 3; part++) {
		int differs = abs(pixel[part] - picture->ground[part]);
		most = differs > most ? differs : most;
	}
	return most > 40;
}

/* The longest stretch of ink in this column of pixels that no gap of so many pixels breaks. */
static int
stretch(const struct picture *picture, int x, int gap)
{
	int longest = 0, first = -1, last = -1;
	for (int y = 0; y < picture->height; y++) {
		if (!ink(picture, x, y))
			continue;
		if (first < 0 || y - last > gap)
			first = y;
		last = y;
		if (last - first + 1 > longest)
			longest = last - first + 1;
	}
	return longest;
}

int
main(int argc, char *argv[])
{
	struct picture picture;
	int best = 0, where = 0;
	if (argc != 3 || read_picture(&picture) != 0) {
		fprintf(stderr, "usage: pixels ROWS OF <PICTURE\n");
		return 2;
	}
	find_ground(&picture);
	int rows = atoi(argv[1]), height = picture.height / atoi(argv[2]);
	for (int x = height; x < picture.width - height; x++) {
		int length = stretch(&picture, x, height * 3 / 5);
		if (length > best) {
			best = length;
			where = x;
		}
	}
	printf("%d of %d pixels at %d, rows of %d\n", best, rows * height, where, height);
	return best >= rows * height - height * 2 / 3 ? 0 : 1;
}
