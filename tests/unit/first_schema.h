/* first_schema.h: the tables as the first version of the program made them */
#ifndef UNIT_FIRST_SCHEMA_H
#define UNIT_FIRST_SCHEMA_H

extern const char first_schema[];             /* SQL, user_version 1 */

#endif
