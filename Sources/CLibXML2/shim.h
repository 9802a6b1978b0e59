#ifndef PA_CLIBXML2_SHIM_H
#define PA_CLIBXML2_SHIM_H

/* Debian builds libxml2 with ICU, whose headers clash with the toolchain's own ICU module. Must stand
   before every other libxml2 header; it only hides two fields that Swift never touches. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/entities.h>
#include <libxml/c14n.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a global variable, which Swift 6 refuses. */
static inline void pa_xml_free(void *memory) {
  if (memory) xmlFree(memory);
}

#endif
