/* selector.h: a selector as the conditions of a query; private to store/ */
#ifndef STORE_SELECTOR_H
#define STORE_SELECTOR_H

#include "store/db.h"
#include "store/disclosures.h"

/*
 * For a WHERE over agency `a` and disclosure `d`. :agency is a folded name, whole only if :whole.
 */
#define SELECTOR_SQL \
	" (:agency IS NULL" \
	"  OR CASE WHEN :whole THEN a.folded = :agency ELSE instr(a.folded, :agency) END)" \
	" AND (:year IS NULL OR d.year = :year)" \
	" AND (:kind IS NULL OR d.kind = :kind)" \
	" AND (:scope IS NULL OR d.scope = :scope)" \
	" AND (:source IS NULL OR d.id IN" \
	"  (SELECT o.id FROM source s JOIN disclosure o ON o.source = s.id" \
	"   WHERE s.name = :source" \
	"   UNION ALL SELECT f.disclosure FROM source s JOIN further_source f ON f.source = s.id" \
	"   WHERE s.name = :source))"

/* The order of every list of disclosures. */
#define SELECTOR_ORDER " a.name, d.year DESC, d.kind DESC, d.scope"

/* The query with the selector bound; NULL on failure. */
struct query *selector_query(struct db *db, const char *sql, const struct selector *selector,
    struct err *err);

#endif
