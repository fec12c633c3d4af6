/* schema.c: the tables as they are made today, and what leads to them from older ones */
#include "store/schema.h"

/*
 * Figures outside the printed tables, six columns each: unit as in a package ('万元' '%' 'text'
 * '辆' ''), NULL where nothing is printed; value NULL where words are; value in 分 where the unit
 * is one of money, else scaled by 10^decimals.
 */
#define FIGURE(name) \
	name "unit TEXT," \
	name "value INTEGER," \
	name "decimals INTEGER NOT NULL CHECK (" name "decimals BETWEEN 0 AND 10)," \
	name "printed TEXT NOT NULL," \
	name "page INTEGER NOT NULL CHECK (" name "page >= 0)," \
	name "line INTEGER NOT NULL CHECK (" name "line >= 0)"

/* Not IN: for a list SQLite fills a table of its own with every row that is written. */
#define SIDE \
	"side TEXT NOT NULL CHECK (side = '' OR side = 'L' OR side = 'M' OR side = 'R'" \
	" OR side = 'S' OR side = 'T' OR side = 'U')"

#define OF_STATEMENT \
	"FOREIGN KEY (disclosure, statement) REFERENCES statement (disclosure, ordinal)" \
	" ON DELETE CASCADE"

#define OF_DISCLOSURE \
	"disclosure INTEGER NOT NULL REFERENCES disclosure (id) ON DELETE CASCADE"

#define VERSION "version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0)"

/*
 * A disclosure may be completed by further documents: source 0 of a table or figure is the
 * disclosure's, source n the further one of this ordinal.
 */
#define SOURCE "source INTEGER NOT NULL DEFAULT 0 CHECK (source >= 0)"

/* The lines of documents, clustered by document, page and line; boxes as in ingest/document.h. */
#define SOURCE_LINE \
	"CREATE TABLE source_line (" \
	"  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE," \
	"  page INTEGER NOT NULL CHECK (page >= 0)," \
	"  line INTEGER NOT NULL CHECK (line > 0)," \
	"  x0 INTEGER NOT NULL," \
	"  y0 INTEGER NOT NULL," \
	"  x1 INTEGER NOT NULL," \
	"  y1 INTEGER NOT NULL," \
	"  text TEXT NOT NULL," \
	"  PRIMARY KEY (source, page, line)" \
	") STRICT, WITHOUT ROWID;"

#define FURTHER_SOURCE \
	"CREATE TABLE further_source (" \
	"  " OF_DISCLOSURE "," \
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0)," \
	"  source INTEGER NOT NULL REFERENCES source (id)," \
	"  PRIMARY KEY (disclosure, ordinal)" \
	") STRICT, WITHOUT ROWID;" \
	"CREATE INDEX further_source_source ON further_source (source);"

/*
 * How many disclosures of a year print a name with a code, those that are there already included;
 * see learnt.h.
 */
#define SUBJECT \
	"CREATE TABLE subject (" \
	"  scheme TEXT NOT NULL," \
	"  code TEXT NOT NULL," \
	"  year INTEGER NOT NULL," \
	"  name TEXT NOT NULL," \
	"  documents INTEGER NOT NULL CHECK (documents >= 0)," \
	"  PRIMARY KEY (scheme, code, year, name)" \
	") STRICT, WITHOUT ROWID;"

#define COLUMN_TABLE(name) \
	"CREATE TABLE " name " (" \
	"  disclosure INTEGER NOT NULL," \
	"  statement INTEGER NOT NULL," \
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0)," \
	"  " SIDE "," \
	"  header TEXT NOT NULL," \
	"  measure TEXT," \
	"  unit TEXT NOT NULL," \
	"  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 10)," \
	"  PRIMARY KEY (disclosure, statement, ordinal)," \
	"  " OF_STATEMENT \
	") STRICT, WITHOUT ROWID;"

#define LINE_TABLE(name) \
	"CREATE TABLE " name " (" \
	"  disclosure INTEGER NOT NULL," \
	"  statement INTEGER NOT NULL," \
	"  row INTEGER NOT NULL CHECK (row > 0)," \
	"  " SIDE "," \
	"  name INTEGER NOT NULL REFERENCES name (id)," \
	"  scheme TEXT NOT NULL," \
	"  level INTEGER NOT NULL CHECK (level >= 0)," \
	"  page INTEGER NOT NULL CHECK (page >= 0)," \
	"  line INTEGER NOT NULL CHECK (line >= 0)," \
	"  PRIMARY KEY (disclosure, statement, row, side)," \
	"  " OF_STATEMENT \
	") STRICT, WITHOUT ROWID;"

#define REMARK_TABLE(name) \
	"CREATE TABLE " name " (" \
	"  " OF_DISCLOSURE "," \
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0)," \
	"  statement_kind TEXT NOT NULL," \
	"  " SIDE "," \
	"  code TEXT NOT NULL," \
	"  label TEXT NOT NULL," \
	"  measure TEXT," \
	"  aspect TEXT NOT NULL," \
	FIGURE("") "," \
	"  " SOURCE "," \
	"  PRIMARY KEY (disclosure, ordinal)" \
	") STRICT, WITHOUT ROWID;"

/*
 * Everything of one disclosure lies together on disk: its tables are clustered by the disclosure
 * first.
 */
static const char schema[] =
	"CREATE TABLE source ("
	"  id INTEGER PRIMARY KEY,"
	"  name TEXT NOT NULL,"
	"  sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),"
	"  kind TEXT NOT NULL,"
	"  digest TEXT NOT NULL,"
	"  " VERSION
	") STRICT;"
	"CREATE INDEX source_name ON source (name);"
	"CREATE INDEX source_sha256 ON source (sha256);"

	SOURCE_LINE

	"CREATE TABLE agency ("
	"  id INTEGER PRIMARY KEY,"
	"  name TEXT NOT NULL UNIQUE CHECK (name <> ''),"
	"  folded TEXT NOT NULL"
	") STRICT;"
	"CREATE INDEX agency_folded ON agency (folded);"

	/* unit, expenditure, tables and cells are for the list, which reads no printed table */
	"CREATE TABLE disclosure ("
	"  id INTEGER PRIMARY KEY,"
	"  agency INTEGER NOT NULL REFERENCES agency (id),"
	"  year INTEGER NOT NULL CHECK (year > 0),"
	"  kind TEXT NOT NULL CHECK (kind IN ('budget', 'final')),"
	"  scope TEXT NOT NULL CHECK (scope IN ('department', 'unit')),"
	"  source INTEGER NOT NULL REFERENCES source (id),"
	"  parent TEXT NOT NULL,"
	"  region TEXT NOT NULL,"
	"  unit TEXT NOT NULL,"
	"  expenditure INTEGER,"
	"  tables INTEGER NOT NULL CHECK (tables >= 0),"
	"  cells INTEGER NOT NULL CHECK (cells >= 0),"
	"  UNIQUE (agency, year DESC, kind DESC, scope)"
	") STRICT;"
	"CREATE INDEX disclosure_source ON disclosure (source);"

	FURTHER_SOURCE

	"CREATE TABLE statement ("
	"  " OF_DISCLOSURE ","
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0),"
	"  kind TEXT NOT NULL,"
	"  number TEXT NOT NULL,"
	"  title TEXT NOT NULL,"
	"  unit TEXT NOT NULL,"
	"  " SOURCE ","
	"  PRIMARY KEY (disclosure, ordinal)"
	") STRICT, WITHOUT ROWID;"

	COLUMN_TABLE("column")

	/* Never deleted and numbered without gaps: name_block counts on it. */
	"CREATE TABLE name ("
	"  id INTEGER PRIMARY KEY,"
	"  code TEXT NOT NULL,"
	"  name TEXT NOT NULL,"
	"  UNIQUE (name, code)"
	") STRICT;"

	/*
	 * The folded keys of the names `first` and following, each 'code TAB key LF': what a search
	 * scans, see names.h.
	 */
	"CREATE TABLE name_block ("
	"  first INTEGER PRIMARY KEY,"
	"  keys TEXT NOT NULL"
	") STRICT;"

	LINE_TABLE("line")
	"CREATE INDEX line_name ON line (name);"

	/*
	 * A blank cell has no row. Its unit is the column's; value is NULL where words are printed.
	 */
	"CREATE TABLE cell ("
	"  disclosure INTEGER NOT NULL,"
	"  statement INTEGER NOT NULL,"
	"  row INTEGER NOT NULL CHECK (row > 0),"
	"  column INTEGER NOT NULL CHECK (column > 0),"
	"  ambiguous INTEGER NOT NULL CHECK (ambiguous IN (0, 1)),"
	"  value INTEGER,"
	"  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 10),"
	"  printed TEXT NOT NULL,"
	"  page INTEGER NOT NULL CHECK (page >= 0),"
	"  line INTEGER NOT NULL CHECK (line >= 0),"
	"  PRIMARY KEY (disclosure, statement, row, column),"
	"  " OF_STATEMENT
	") STRICT, WITHOUT ROWID;"

	REMARK_TABLE("remark")

	"CREATE TABLE fact ("
	"  " OF_DISCLOSURE ","
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0),"
	"  topic TEXT NOT NULL,"
	"  item TEXT NOT NULL,"
	"  name INTEGER NOT NULL REFERENCES name (id),"
	FIGURE("") ","
	"  " SOURCE ","
	"  PRIMARY KEY (disclosure, ordinal)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX fact_name ON fact (name);"

	"CREATE TABLE task ("
	"  " OF_DISCLOSURE ","
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0),"
	"  key TEXT NOT NULL,"
	"  kind TEXT NOT NULL,"
	"  name INTEGER NOT NULL REFERENCES name (id),"
	"  goal TEXT NOT NULL,"
	"  code TEXT NOT NULL,"
	"  code_page INTEGER NOT NULL CHECK (code_page >= 0),"
	"  code_line INTEGER NOT NULL CHECK (code_line >= 0),"
	FIGURE("budget_") ","
	FIGURE("spend_") ","
	FIGURE("rate_") ","
	"  " SOURCE ","
	"  PRIMARY KEY (disclosure, ordinal)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX task_name ON task (name);"

	"CREATE TABLE indicator ("
	"  " OF_DISCLOSURE ","
	"  ordinal INTEGER NOT NULL CHECK (ordinal > 0),"
	"  task INTEGER NOT NULL,"
	"  level TEXT NOT NULL,"
	"  name INTEGER NOT NULL REFERENCES name (id),"
	"  operator TEXT NOT NULL,"
	FIGURE("target_") ","
	FIGURE("actual_") ","
	"  verdict TEXT NOT NULL,"
	"  verdict_printed TEXT NOT NULL,"
	FIGURE("weight_") ","
	FIGURE("score_") ","
	"  " SOURCE ","
	"  PRIMARY KEY (disclosure, ordinal),"
	"  FOREIGN KEY (disclosure, task) REFERENCES task (disclosure, ordinal) ON DELETE CASCADE"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX indicator_name ON indicator (name);"

	SUBJECT

	"PRAGMA application_id = 1937072494;"
	"PRAGMA user_version = 4;";

/* What was released as a step stays as it is: a later one leads from there. */
#define ADD_SOURCE " ADD COLUMN " SOURCE ";"

static const char to_2[] =
	"ALTER TABLE source ADD COLUMN " VERSION ";"
	"CREATE INDEX source_sha256 ON source (sha256);"
	SOURCE_LINE
	FURTHER_SOURCE
	"ALTER TABLE statement" ADD_SOURCE
	"ALTER TABLE remark" ADD_SOURCE
	"ALTER TABLE fact" ADD_SOURCE
	"ALTER TABLE task" ADD_SOURCE
	"ALTER TABLE indicator" ADD_SOURCE
	"PRAGMA user_version = 2;";

static const char to_3[] =
	SUBJECT
	"INSERT INTO subject (scheme, code, year, name, documents)"
	" SELECT l.scheme, n.code, d.year, n.name, count(DISTINCT d.id) FROM disclosure d"
	"  JOIN line l ON l.disclosure = d.id JOIN name n ON n.id = l.name"
	"  WHERE l.scheme <> '' AND n.code <> '' AND n.name <> ''"
	"  GROUP BY l.scheme, n.code, d.year, n.name;"
	"PRAGMA user_version = 3;";

#define MAKE_ANEW(table, name) \
	table("new_" name) \
	"INSERT INTO new_" name " SELECT * FROM " name ";" \
	"DROP TABLE " name ";" \
	"ALTER TABLE new_" name " RENAME TO " name ";"

/* More than three tables may stand side by side. Nothing refers to the tables that are made anew. */
static const char to_4[] =
	MAKE_ANEW(COLUMN_TABLE, "column")
	MAKE_ANEW(LINE_TABLE, "line")
	"CREATE INDEX line_name ON line (name);"
	MAKE_ANEW(REMARK_TABLE, "remark")
	"PRAGMA user_version = 4;";

static const char *const migrations[] = { schema, to_2, to_3, to_4 };

int
schema_version(void)
{
	return sizeof migrations / sizeof *migrations;
}

const char *
schema_migration(int version)
{
	return migrations[version];
}
