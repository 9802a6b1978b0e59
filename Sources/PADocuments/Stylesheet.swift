import PAXML

/// The look of every document, written once.
///
/// One column of at most 70 characters, 19 pixels (16 on a phone), contrast above 7 to 1 on light
/// and dark; no colour says anything that words do not. Where there is little room for the size of its letters,
/// on a phone or at twice the size, tables stand in lines. A4 in print, at 12 points: two pages where one does
/// not hold it.
let stylesheet = Stylesheet(
  """

  :root{color-scheme:light dark;--ink:#15191c;--soft:#3b4247;--paper:#fff;--tint:#f1f4f6;--line:#8a949b;--accent:#00386b}
  @media (prefers-color-scheme:dark){:root{--ink:#f3f5f6;--soft:#cbd3d8;--paper:#15191c;--tint:#22292e;--line:#7f8a91;--accent:#a9d2ff}}
  *{box-sizing:border-box}
  body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:70ch;font:400 1.1875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
  p{margin:0 0 .75rem}
  .kicker{color:var(--soft)}
  h1{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem}
  h2{font-size:1.3rem;line-height:1.3;margin:2.25rem 0 .5rem;color:var(--accent)}
  h3{font-size:1.1rem;line-height:1.3;margin:1.5rem 0 .25rem}
  table{width:100%;border-collapse:collapse}
  th,td{padding:.5rem 0;vertical-align:top;border-bottom:1px solid var(--line);text-align:right;font-weight:400}
  td{padding-left:.75rem;white-space:nowrap}
  td .note{white-space:normal}
  th:first-child{text-align:left}
  thead th{color:var(--soft);padding-left:.75rem;vertical-align:bottom}
  thead th:first-child{padding-left:0}
  .plain thead th{padding:0;border-bottom:2px solid var(--ink)}
  .total th,.total td{font-weight:700;border-bottom:2px solid var(--ink)}
  .note{display:block;color:var(--soft);font-weight:400}
  body:has(.broad){max-width:72rem}
  body:has(.broad) :is(h1,p,figure,dl,table:not(.broad)){max-width:70ch}
  .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  .plain tbody th,dd,.opens{padding-left:1.15em}
  .wide:has(details) tbody th,.wide:has(details) thead th:first-child{padding-left:1.15em}
  summary{cursor:pointer;list-style-position:outside}
  summary::marker{color:var(--accent)}
  summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
  details ul{margin:.5rem 0;padding:.5rem .75rem;list-style:none;background:var(--tint);font-weight:400}
  details li{margin:0 0 .5rem}
  .plain td,.plain thead th+th{width:7.5rem}
  .plain details ul{margin-right:-7.5rem}
  .deep{margin-left:1em}
  cite{display:block;font-style:normal;color:var(--soft)}
  dl{margin:0}
  dl div{padding:.5rem 0;border-bottom:1px solid var(--line)}
  dt{color:var(--soft)}
  dd{margin:0}
  .ticks{list-style:none;padding:0}
  .ticks li{position:relative;padding:.35rem 0 .35rem 2.2rem}
  .ticks li::before{content:"";position:absolute;left:0;top:.4rem;width:1.3rem;height:1.3rem;border:2px solid var(--ink)}
  .blanks div{padding-bottom:2rem}
  figure{margin:0}
  .bar{display:block;width:100%;height:3rem;color:var(--accent)}
  .key{color:var(--accent);width:1.5rem;height:1.2rem;vertical-align:-.2rem;margin-right:.5rem;border:1px solid currentColor}
  figcaption ul{list-style:none;margin:.75rem 0 0;padding:0}
  figcaption li{margin:.25rem 0}
  footer{margin-top:2.25rem;color:var(--soft)}
  main{container-type:inline-size}
  .all{display:none}
  .all input{font-size:inherit;width:1.2em;height:1.2em;vertical-align:-.15em;accent-color:var(--accent)}
  @supports selector(::details-content){
  .all{display:block}
  body:has(#all:checked) details::details-content{content-visibility:visible;display:block}
  }
  @media (max-width:40em){
  body{font-size:1rem}
  h1{font-size:1.5rem}
  }
  @container (max-width:34em){
  h1{font-size:1.3em}
  h1,h2,h3,th,td,dd,li,p,summary{overflow-wrap:anywhere}
  table,thead,tbody{display:block}
  tr{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;column-gap:1em;border-bottom:1px solid var(--line);padding:.25rem 0}
  tr.total{border-bottom:2px solid var(--ink)}
  th,td,.total th,.total td{border:0;padding:.15rem 0}
  td,.plain td{white-space:normal;width:auto;padding-left:0;margin-left:auto}
  .plain tbody th{flex:1 1 10em;min-width:0}
  .plain tbody th:has(details[open]){flex-basis:100%}
  .plain details ul{margin-right:0}
  .plain thead tr{border-bottom:2px solid var(--ink);padding:0}
  .plain thead th{border:0;padding:0}
  .wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .wide tr{display:block}
  .wide tbody th{display:block}
  .wide td{display:flex;flex-wrap:wrap;justify-content:flex-end;column-gap:1em}
  .wide td::before{content:attr(data-column);color:var(--soft);margin-right:auto;text-align:left}
  .wide .total td::before{color:var(--ink)}
  .bar{height:2.5rem}
  }
  @container (max-width:50em){
  .broad,.broad tbody,.broad tr,.broad tbody th{display:block}
  .broad thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .broad tr{border-bottom:1px solid var(--line);padding:.25rem 0}
  .broad tr.total{border-bottom:2px solid var(--ink)}
  .broad th,.broad td,.broad .total th,.broad .total td{border:0;padding:.15rem 0}
  .broad td{display:flex;flex-wrap:wrap;justify-content:flex-end;column-gap:1em;white-space:normal}
  .broad td::before{content:attr(data-column);color:var(--soft);margin-right:auto;text-align:left}
  .broad .total td::before{color:var(--ink)}
  }
  @media print{
  @page{size:A4;margin:14mm 16mm}
  @page broad{size:A4 landscape}
  body:has(.broad){page:broad}
  :root{color-scheme:light;--ink:#000;--soft:#222;--paper:#fff;--tint:#fff;--line:#888;--accent:#000}
  body{font-size:12pt;line-height:1.3;padding:0;max-width:none}
  main{container-type:normal}
  h1{font-size:18pt;margin-bottom:2mm}
  h2{font-size:14pt;margin:4mm 0 .5mm}
  h3{font-size:12.5pt;margin:3mm 0 .5mm}
  p{margin-bottom:1.2mm}
  .all{display:none}
  .ticks li{min-height:2rem}
  .blanks div,.blanks div:last-child{padding-bottom:6mm}
  footer:empty{display:none}
  th,td,dl div{padding-top:.7mm;padding-bottom:.7mm;border-bottom-width:.5pt}
  .total th,.total td,.plain thead th{border-bottom-width:1pt}
  .plain tbody th,dd,.opens{padding-left:0}
  .wide:has(details) tbody th,.wide:has(details) thead th:first-child{padding-left:0}
  th .note{display:inline;margin-left:.3em}
  th .note+.note::before{content:"· "}
  summary{list-style:none}
  summary::-webkit-details-marker{display:none}
  body:not(.worked):not(:has(#all:checked)) .checks,body:not(.worked):not(:has(#all:checked)) details>ul,.hint{display:none}
  details ul,.plain details ul{padding:0 0 0 4mm;margin:.5mm 0}
  .plain td,.plain thead th+th{width:auto}
  details li{margin:0}
  cite{display:inline;margin-left:.6em}
  dl:not(.blanks){columns:2;column-gap:8mm}
  dt,dd{display:inline}
  dt::after{content:": "}
  dl div,tr,li,.blanks{break-inside:avoid}
  body:not(.worked) section:not(:has(.broad)){break-inside:avoid}
  body.worked tr{break-inside:auto}
  h2,h3{break-after:avoid}
  footer{margin-top:4mm}
  footer p{margin:0}
  dd details,dd summary{display:inline}
  .bar{height:8mm}
  }

  """)
