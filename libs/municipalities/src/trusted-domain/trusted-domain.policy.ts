/** Which domains a town hall may vouch for, and how they are compared. */
import { domainToASCII, domainToUnicode } from 'node:url';

/** Where anybody gets a mailbox: such an address says nothing of where its owner works. */
const publicMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it live.com msn.com yahoo.com
   yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.pl yahoo.ro ymail.com rocketmail.com icloud.com me.com mac.com aol.com mail.com
   email.com gmx.com gmx.de gmx.net gmx.at web.de t-online.de freenet.de proton.me protonmail.com protonmail.ch pm.me tutanota.com
   tutanota.de tuta.io tuta.com zoho.com zohomail.eu fastmail.com hey.com duck.com mailfence.com posteo.de mailbox.org disroot.org
   riseup.net wp.pl o2.pl tlen.pl go2.pl onet.pl onet.eu op.pl vp.pl poczta.onet.pl poczta.onet.eu autograf.pl buziaczek.pl
   interia.pl interia.eu interia.com poczta.fm intmail.pl gazeta.pl poczta.pl home.pl ukr.net i.ua ua.fm meta.ua bigmir.net
   online.ua email.ua mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru yandex.ru yandex.com yandex.ua yandex.by ya.ru
   mail.md mail.bg abv.bg seznam.cz email.cz centrum.cz azet.sk post.sk freemail.hu citromail.hu libero.it tiscali.it virgilio.it
   orange.fr wanadoo.fr free.fr laposte.net sfr.fr home.ro k.ro clicknet.ro rdslink.ro inbox.lv inbox.lt mail.ee delfi.lt qq.com
   163.com 126.com naver.com mailinator.com guerrillamail.com yopmail.com tempmail.com 10minutemail.com`.split(
    /\s+/,
  ),
);

/** Under these, many bodies have a domain of their own: trusting one would trust them all. */
const shared = new Set(
  `gov.pl com.pl org.pl net.pl edu.pl info.pl waw.pl gov.md org.md com.ro org.ro gov.ro edu.ro com.ua gov.ua org.ua net.ua in.ua
   edu.ua co.uk org.uk gov.uk europa.eu`.split(/\s+/),
);

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** A domain as it is kept: exact, lower case, in its ASCII form; or the rule that it breaks. */
export function readDomain(typed: string): { domain: string } | { rule: string } {
  const domain = asciiOf(typed.trim().replace(/^@/, ''));
  if (!hostName.test(domain)) return { rule: 'NOT_A_DOMAIN' };
  if (publicMail.has(domain)) return { rule: 'PUBLIC_MAIL' };
  if (shared.has(domain)) return { rule: 'SHARED_DOMAIN' };
  return { domain };
}

/** The domain of an address, in the form in which domains are kept; empty where it has none. */
export function domainOf(address: string): string {
  return asciiOf(address.slice(address.lastIndexOf('@') + 1));
}

/** As people write it. */
export function shownDomain(domain: string): string {
  return domainToUnicode(domain);
}

function asciiOf(typed: string): string {
  // The reader of host names takes more than names: what would be a port, a path or a number is none of ours.
  return /^[^\s/:?#@\\%[\]]+$/.test(typed) ? domainToASCII(typed.normalize('NFC')).toLowerCase() : '';
}
