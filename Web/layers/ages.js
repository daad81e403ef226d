// The age of a fire's last detection, which colour, pattern and sign repeat.

export const ages = ['day', 'three-days', 'week', 'older', 'ended'];

export function ageOf({ status, hoursSinceDetection }) {
    if (status === 'ended') return 'ended';
    return hoursSinceDetection < 24 ? 'day' : hoursSinceDetection < 72 ? 'three-days' : hoursSinceDetection < 168 ? 'week' : 'older';
}

const radius = 3.6;
const corners = {
    'three-days': [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    week: [[0, -1.2], [1.2, 1], [-1.2, 1]],
    older: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]]
};

/** A sign of one size: circle, square, triangle, diamond, ring. */
export function sign(context, age, x, y, color) {
    context.beginPath();
    if (corners[age]) {
        for (const [dx, dy] of corners[age]) context.lineTo(x + radius * dx, y + radius * dy);
        context.closePath();
    } else context.arc(x, y, age === 'ended' ? radius * 0.6 : radius, 0, 2 * Math.PI);
    context.lineWidth = 0.9;
    if (age !== 'ended') {
        context.fillStyle = color[age];
        context.fill();
    }
    context.strokeStyle = age === 'ended' ? color.ended : color.halo;
    context.stroke();
}
