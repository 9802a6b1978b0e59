#ifndef PA_CLIBXML2_SHIM_H
#define PA_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#endif
