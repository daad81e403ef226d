// Detections of the season's passes as bars, stretches without a look hatched, acts as ticks, days below.
import { colors } from './colors.js';
import { dayText } from './language.js';

/** Bars of equal stretches of time, their height by the root of the count. */
export function drawHistogram(canvas, track, { first, last }, { passes, gaps, ticks }) {
    const width = Math.round(track.clientWidth * devicePixelRatio), height = Math.round(track.clientHeight * devicePixelRatio);
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d'), color = colors(), at = minute => (minute - first) / (last - first) * width;
    const bars = Math.max(1, Math.floor(width / (3 * devicePixelRatio))), counts = new Float64Array(bars);
    for (const pass of passes) counts[Math.min(bars - 1, Math.floor(at((pass.first + pass.last) / 2) / width * bars))] += pass.count;
    const most = Math.max(1, ...counts), base = height - 14 * devicePixelRatio;
    context.fillStyle = color.day;
    counts.forEach((value, i) => {
        const tall = value ? Math.max(2, Math.sqrt(value / most) * (base - 4)) : 0;
        context.fillRect(i * width / bars, base - tall, Math.max(1, width / bars - devicePixelRatio), tall);
    });
    gaps.forEach(gap => hatch(context, at(gap.from), at(gap.to), base, color));
    context.fillStyle = color.regime;
    ticks.forEach(minute => context.fillRect(at(minute) - 1, 0, 2 * devicePixelRatio, 7 * devicePixelRatio));
    drawDays(context, at, { first, last }, track.clientWidth / 70, height, color);
}

function hatch(context, from, to, height, color) {
    context.save();
    context.beginPath();
    context.rect(from, 0, to - from, height);
    context.clip();
    context.strokeStyle = color.ink;
    context.beginPath();
    for (let x = from - height; x < to; x += 6 * devicePixelRatio) {
        context.moveTo(x, height);
        context.lineTo(x + height, 0);
    }
    context.stroke();
    context.restore();
}

function drawDays(context, at, { first, last }, labels, height, color) {
    context.fillStyle = color.ink;
    context.font = `${10.5 * devicePixelRatio}px system-ui, "DejaVu Sans", sans-serif`;
    const days = (last - first) / 1440, each = Math.max(1, Math.ceil(days / (labels)));
    for (let day = Math.ceil(first / 1440); day * 1440 < last; day += each) {
        context.fillRect(at(day * 1440), height - 14 * devicePixelRatio, devicePixelRatio, 4 * devicePixelRatio);
        context.fillText(dayText(day * 1440), at(day * 1440) + 3 * devicePixelRatio, height - 2 * devicePixelRatio);
    }
}
