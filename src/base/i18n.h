/* i18n.h: translated words; msgids are English, `data/po` holds the translations */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>

#define _(s) gettext(s)
#define N_(s) (s)

#endif
