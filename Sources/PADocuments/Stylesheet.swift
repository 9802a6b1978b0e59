/// The look of every document, written once.
///
/// One column of at most 70 characters, 19 pixels (16 on a phone), contrast above 7 to 1 on light
/// and dark, A4 in print; no colour says anything that words do not.
let stylesheet = """

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
  caption{text-align:left}
  th,td{padding:.5rem 0;vertical-align:top;border-bottom:1px solid var(--line);text-align:right;font-weight:400}
  td{padding-left:.75rem;white-space:nowrap}
  td .note{white-space:normal}
  th:first-child{text-align:left}
  thead th{color:var(--soft);padding-left:.75rem;vertical-align:bottom}
  thead th:first-child{padding-left:0}
  .plain thead th{padding:0;border-bottom:2px solid var(--ink)}
  .total th,.total td{font-weight:700;border-bottom:2px solid var(--ink)}
  .note{display:block;color:var(--soft);font-weight:400}
  .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  summary{cursor:pointer;list-style-position:outside;margin-left:1.1em}
  summary::marker{color:var(--accent)}
  summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
  details ul{margin:.5rem 0;padding:.5rem .75rem;list-style:none;background:var(--tint);font-weight:400}
  details li{margin:0 0 .5rem}
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
  svg{display:block;width:100%;color:var(--ink)}
  footer{margin-top:2.25rem;color:var(--soft)}
  @media (max-width:40em){body{font-size:1rem}h1{font-size:1.5rem}}
  @media print{
  @page{size:A4;margin:15mm}
  :root{color-scheme:light;--ink:#000;--soft:#222;--paper:#fff;--tint:#fff;--line:#777;--accent:#000}
  body{font-size:9.5pt;line-height:1.25;padding:0;max-width:none}
  h1{font-size:15pt;margin-bottom:1.5mm}
  h2{font-size:11pt;margin:2.8mm 0 .5mm}
  p{margin-bottom:1mm}
  th,td,dl div{padding-top:.5mm;padding-bottom:.5mm;border-bottom-width:.5pt}
  .note,cite{font-size:8.5pt}
  summary{list-style:none;margin-left:0}
  summary::-webkit-details-marker{display:none}
  body:not(.worked) details>ul{display:none}
  dl{columns:2;column-gap:8mm}
  dl div,tr,section,li,.blanks{break-inside:avoid}
  h2,h3,caption{break-after:avoid}
  .blanks{columns:1}
  footer{margin-top:3mm}
  .screen{display:none}
  }

  """
