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

/* Newer libxml2 marks as deprecated what the versions of today's distributions have nothing else for, and
   our warnings are errors. Such calls stand here, where C's own deprecation is silenced:
   - xmlByteConsumed (since 2.14): xmlCtxtGetInputPosition, which replaces it, came with 2.14;
   - xmlStopParser: nothing replaces it for a SAX handler that has seen enough;
   - the parser's current node: a SAX handler has no other way to it. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/* How many bytes of the input were taken; negative where nobody knows. */
static inline long pa_xml_bytes_consumed(xmlParserCtxtPtr parser) {
  return xmlByteConsumed(parser);
}

/* Takes no more of the input. */
static inline void pa_xml_stop(xmlParserCtxtPtr parser) {
  xmlStopParser(parser);
}

/* Marks the element that was begun last. */
static inline void pa_xml_mark_node(xmlParserCtxtPtr parser, void *mark) {
  if (parser->node) parser->node->_private = mark;
}

#pragma GCC diagnostic pop

/* xmlFree is a global variable, which Swift 6 refuses. */
static inline void pa_xml_free(void *memory) {
  if (memory) xmlFree(memory);
}

#endif
