/* view_glossary.h: the terms explained */
#ifndef UI_VIEW_GLOSSARY_H
#define UI_VIEW_GLOSSARY_H

extern const struct view_ops view_glossary;

#endif
